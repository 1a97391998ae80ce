package cn.govshare.broken.clock;

import java.time.LocalDate;
import java.time.ZoneOffset;

public final class Today {
    public LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
