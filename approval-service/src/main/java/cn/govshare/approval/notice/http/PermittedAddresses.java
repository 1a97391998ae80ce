package cn.govshare.approval.notice.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.boot.http.client.InetAddressFilter;

/// Looks a host up once for each connection and hands over only addresses that may be called, so that a name can't lead
/// to the platform itself or its neighbours, now or after it was changed.
class PermittedAddresses implements DnsResolver {
    private final InetAddressFilter filter;

    PermittedAddresses(List<String> allowedNetworks) {
        var outside = InetAddressFilter.externalAddresses();
        this.filter = allowedNetworks.isEmpty() ? outside : outside.or(allowedNetworks.toArray(String[]::new));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var permitted = Arrays.stream(InetAddress.getAllByName(host))
                .filter(filter::matches)
                .toArray(InetAddress[]::new);
        if (permitted.length == 0) {
            throw new UnknownHostException("No address of %s may be called".formatted(host));
        }
        return permitted;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
