package cn.govshare.approval.grant;

/// Who may end a grant before its time.
public enum RevokingParty {
    PROVIDER,
    BUREAU
}
