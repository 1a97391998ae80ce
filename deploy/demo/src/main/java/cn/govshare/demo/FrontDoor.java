package cn.govshare.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/// The platform as the demo city's accounts see it: one door, and a caller for each account.
public final class FrontDoor {
    private final URI gateway;
    private final HttpClient http;
    private final DemoCity city;
    private final Tokens tokens;

    public FrontDoor(URI gateway, URI tokenEndpoint) {
        this.gateway = gateway;
        this.city = DemoCity.shipped();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        this.tokens = new Tokens(tokenEndpoint, city, http);
    }

    /// A demo account, by user name or client id, at the door.
    public Caller as(String account) {
        return new Caller(http, gateway, () -> tokens.of(account));
    }

    /// Somebody who sends no token, as a calendar program does.
    public Caller withoutToken() {
        return new Caller(http, gateway, () -> "");
    }

    public DemoCity city() {
        return city;
    }
}
