package cn.govshare.broken.roles.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClerkController {
    @GetMapping("/clerks")
    String listClerks() {
        return "";
    }
}
