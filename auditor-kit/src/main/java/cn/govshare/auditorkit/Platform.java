package cn.govshare.auditorkit;

import cn.govshare.auditorkit.fetch.LogDoor;
import cn.govshare.auditorkit.fetch.SignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Where the platform is and who asks, as options of a command.
final class Platform {
    private static final Set<String> OPTIONS =
            Set.of("--platform", "--token-file", "--sign-in", "--client", "--secret-file", "--user", "--password-file");

    private Platform() {}

    static Set<String> with(String... further) {
        var all = new HashSet<>(OPTIONS);
        all.addAll(List.of(further));
        return all;
    }

    static LogDoor door(Options options, Clock clock) throws IOException {
        return new LogDoor(URI.create(options.need("--platform")), token(options, clock));
    }

    private static Supplier<String> token(Options options, Clock clock) throws IOException {
        var file = options.one("--token-file");
        if (file.isPresent()) {
            return () -> secret(Path.of(file.get()));
        }
        var form = new HashMap<String, String>();
        form.put("client_id", options.need("--client"));
        var user = options.one("--user");
        if (user.isPresent()) {
            form.put("grant_type", "password");
            form.put("username", user.get());
            form.put("password", secret(Path.of(options.need("--password-file"))));
        } else {
            form.put("grant_type", "client_credentials");
            form.put("client_secret", secret(Path.of(options.need("--secret-file"))));
        }
        return new SignIn(URI.create(options.need("--sign-in")), form, clock);
    }

    /// From a file, because what stands on a command line is seen by everyone on the machine.
    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
