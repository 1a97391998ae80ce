package cn.govshare.broken.views.web;

import cn.govshare.broken.views.Clerk;
import cn.govshare.kit.security.AllowedRoles;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClerkController {
    @GetMapping("/clerks")
    @AllowedRoles.Everyone
    List<Clerk> listClerks() {
        return List.of();
    }
}
