import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// 跟随一个数据集到本地文件(每行一条记录)。Follows a data set into a local file, a row a line. JDK 25 only:
///
///     GATEWAY=http://localhost:8080 TOKEN=… RESOURCE=3320481001001/000001 KEY=code java Follow.java copy.ndjson
///
/// KEY 为主键信息项(文本)。 KEY names the key item, a text.
class Follow {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String GATEWAY = System.getenv("GATEWAY");

    public static void main(String[] arguments) throws Exception {
        var copy = Path.of(arguments[0]);
        var state = Path.of(arguments[0] + ".subscription");
        var rows = new TreeMap<String, String>();
        if (Files.exists(copy)) {
            for (var line : Files.readAllLines(copy)) {
                rows.put(value(line, System.getenv("KEY")), line);
            }
        }
        if (!Files.exists(state)) {
            var form = "{\"resource\":\"%s\",\"purpose\":\"ADMINISTRATIVE_BASIS\",\"matter\":\"数据核对\"}"
                    .formatted(System.getenv("RESOURCE"));
            Files.writeString(state, value(text("POST", "/api/v1/subscriptions", form), "id"));
        }
        var path = "/api/v1/subscriptions/" + Files.readString(state);
        while (text("GET", path, "").contains("\"waiting\":true")) {
            take(path, rows, copy);
        }
        System.out.println("rows " + rows.size());
    }

    /// 先落盘,后确认。 Stored first, acknowledged then.
    private static void take(String path, TreeMap<String, String> rows, Path copy) throws Exception {
        var next = new TreeMap<>(rows);
        var digest = MessageDigest.getInstance("SHA-256");
        var delivery = "";
        var end = "";
        var answer = HTTP.send(request("POST", path + "/deliveries", "{}"), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var op = value(line, "_op");
                if (op.equals("end")) {
                    end = value(line, "sha256");
                    break;
                }
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                switch (op) {
                    case "begin" -> {
                        delivery = value(line, "delivery");
                        if (value(line, "kind").equals("SNAPSHOT")) {
                            next.clear();
                        }
                    }
                    case "put" -> next.put(value(line, System.getenv("KEY")), line);
                    case "remove" -> next.remove(value(line, System.getenv("KEY")));
                    default -> throw new IllegalStateException(line);
                }
            }
        }
        if (!end.equals(HexFormat.of().formatHex(digest.digest()))) {
            throw new IllegalStateException("The delivery broke off; it comes again");
        }
        var half = Path.of(copy + ".next");
        Files.write(half, next.values());
        Files.move(half, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        rows.clear();
        rows.putAll(next);
        text("POST", "%s/deliveries/%s/receipt".formatted(path, delivery), "{\"sha256\":\"%s\"}".formatted(end));
    }

    private static String text(String method, String path, String form) throws Exception {
        var answer = HTTP.send(request(method, path, form), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static HttpRequest request(String method, String path, String form) {
        return HttpRequest.newBuilder(URI.create(GATEWAY + path))
                .header("Authorization", "Bearer " + System.getenv("TOKEN"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form))
                .build();
    }

    /// 示例只取文本成员;生产中请用 JSON 库。 A text member; use a JSON library in earnest.
    private static String value(String json, String name) {
        var found = Pattern.compile("\"" + name + "\": ?\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No " + name);
        }
        return found.group(1);
    }
}
