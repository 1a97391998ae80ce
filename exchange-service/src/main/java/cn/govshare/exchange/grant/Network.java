package cn.govshare.exchange.grant;

import java.net.InetAddress;

/// A network of addresses, as `10.32.0.0/16`, or one address.
public record Network(InetAddress base, int prefix) {
    /// @throws IllegalArgumentException when the text is no network
    public static Network parse(String text) {
        var parts = text.split("/", 2);
        var base = InetAddress.ofLiteral(parts[0]);
        int all = base.getAddress().length * Byte.SIZE;
        int prefix = parts.length == 1 ? all : Integer.parseInt(parts[1]);
        if (prefix < 0 || prefix > all) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        return new Network(base, prefix);
    }

    public boolean contains(InetAddress address) {
        var mine = base.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return base.getHostAddress() + "/" + prefix;
    }
}
