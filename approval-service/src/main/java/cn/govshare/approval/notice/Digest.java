package cn.govshare.approval.notice;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;

/// Many notices in one mail: nobody gets twenty mails for twenty duties.
///
/// @param notices what waited for the address, the oldest first, at least one
/// @param address where the platform is opened; the empty text when it is not known
public record Digest(List<Notice> notices, String address) {
    public Digest {
        notices = List.copyOf(notices);
    }

    /// The single notice's title, or how many there are; one line, whatever the names in it hold.
    public String subject() {
        var first = notices.getFirst().title().zh();
        var subject = notices.size() == 1 ? first : "政务数据共享平台:%d 条通知(%s等)".formatted(notices.size(), first);
        return subject.replaceAll("\\p{Cntrl}+", " ");
    }

    /// All of them in Chinese, then all of them in English.
    public String body() {
        var text = new StringBuilder();
        write(text, true, Text.of("以下通知由政务数据共享平台发出,请登录平台办理。", ""));
        text.append("\n----------------------------------------\n\n");
        write(text, false, Text.of("", "Notices of the government data sharing platform; please act there."));
        return text.toString();
    }

    private void write(StringBuilder text, boolean chinese, Text opening) {
        text.append(chinese ? opening.zh() : opening.en()).append('\n');
        if (!address.isEmpty()) {
            text.append(address).append('\n');
        }
        text.append('\n');
        int number = 0;
        for (var notice : notices) {
            number++;
            text.append(number)
                    .append(". ")
                    .append(chinese ? notice.title().zh() : notice.title().en())
                    .append("\n   ")
                    .append(chinese ? notice.body().zh() : notice.body().en())
                    .append('\n');
        }
    }
}
