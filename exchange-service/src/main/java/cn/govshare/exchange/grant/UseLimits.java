package cn.govshare.exchange.grant;

import cn.govshare.exchange.dataset.Mask;
import cn.govshare.kernel.vocabulary.Article;
import java.net.InetAddress;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a grant may be used, set by the provider beyond its terms: by which systems, from where, at what time of day,
/// and which items leave masked. It only ever narrows.
///
/// @param clients client ids of the consumer's systems; any of them when empty
/// @param networks where calls come from; anywhere when empty
/// @param from begin of the hours of Asia/Shanghai, included; at any time when absent
/// @param until end of the hours, not included; the hours go over midnight when it is not after the begin
/// @param masks names of items with how they leave
@Article({"18", "22"})
public record UseLimits(
        Set<String> clients,
        List<Network> networks,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        Map<String, Mask> masks) {
    public static final UseLimits NONE = new UseLimits(Set.of(), List.of(), null, null, Map.of());

    public UseLimits {
        clients = Set.copyOf(clients);
        networks = List.copyOf(networks);
        masks = Map.copyOf(masks);
        if ((from == null) != (until == null)) {
            throw new IllegalArgumentException("Hours have a begin and an end");
        }
    }

    /// The circumstances of a call.
    ///
    /// @param client the client that asked for the token
    /// @param source the peer as the gateway saw it; empty when nobody did
    /// @param time time of day in Asia/Shanghai
    public record Circumstances(String client, Optional<InetAddress> source, LocalTime time) {}

    Optional<UseProblem> miss(Circumstances call) {
        if (!clients.isEmpty() && !clients.contains(call.client())) {
            return Optional.of(UseProblem.CLIENT_NOT_ALLOWED);
        }
        if (!networks.isEmpty()
                && call.source()
                        .filter(address -> networks.stream().anyMatch(network -> network.contains(address)))
                        .isEmpty()) {
            return Optional.of(UseProblem.SOURCE_NOT_ALLOWED);
        }
        return isOpenAt(call.time()) ? Optional.empty() : Optional.of(UseProblem.OUTSIDE_HOURS);
    }

    private boolean isOpenAt(LocalTime time) {
        if (from == null || until == null) {
            return true;
        }
        boolean begun = !time.isBefore(from);
        boolean notOver = time.isBefore(until);
        return from.isBefore(until) ? begun && notOver : begun || notOver;
    }
}
