package cn.govshare.kept.views.web;

import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClerkController {
    @GetMapping("/clerks")
    @AllowedRoles.Everyone
    Page<ClerkView> listClerks() {
        return new Page<>(List.of());
    }

    @GetMapping("/clerks/{name}")
    @AllowedRoles.Everyone
    ResponseEntity<ClerkView> clerk(String name) {
        return ResponseEntity.ok(new ClerkView(name));
    }

    @GetMapping("/clerks/all")
    @AllowedRoles.Everyone
    Consumer<OutputStream> download() {
        return _ -> {};
    }

    @DeleteMapping("/clerks/{name}")
    @AllowedRoles.Everyone
    void dismissClerk(String name) {}
}
