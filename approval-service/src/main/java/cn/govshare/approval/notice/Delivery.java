package cn.govshare.approval.notice;

/// How one attempt to deliver ended.
public sealed interface Delivery {
    /// The other side has taken it.
    record Taken() implements Delivery {}

    /// It was not taken; trying again may help.
    record Failed(String why) implements Delivery {}

    /// It will never be taken as it is, for example because the address is refused.
    record Refused(String why) implements Delivery {}
}
