package cn.govshare.exchange.dataset;

import java.util.regex.Pattern;

/// A name in the database that the platform has generated. No part of it ever comes from input.
public record SqlName(String value) {
    private static final Pattern FORM = Pattern.compile("(provider|data_set|former|item)_[1-9][0-9]{0,9}");

    public SqlName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a generated name");
        }
    }

    static SqlName schema(int number) {
        return new SqlName("provider_" + number);
    }

    static SqlName table(int number) {
        return new SqlName("data_set_" + number);
    }

    static SqlName former(int number) {
        return new SqlName("former_" + number);
    }

    static SqlName column(int number) {
        return new SqlName("item_" + number);
    }

    public String quoted() {
        return '"' + value + '"';
    }
}
