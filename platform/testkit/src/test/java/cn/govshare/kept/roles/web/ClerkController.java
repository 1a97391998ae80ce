package cn.govshare.kept.roles.web;

import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClerkController {
    @GetMapping("/clerks")
    @AllowedRoles.Everyone
    String listClerks() {
        return notAnOperation();
    }

    @PostMapping("/clerks")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    String appointClerk() {
        return notAnOperation();
    }

    private String notAnOperation() {
        return "";
    }
}
