package cn.govshare.exchange.challenge.app;

import java.util.Map;

/// How a provider corrects a challenged datum.
///
/// @param findings what it found
/// @param values names of items of the record with their right values, an empty text for none; empty when the corrected
/// rows were pushed already
/// @param removed true when the record does not belong into the data set at all
public record DatumCorrection(String findings, Map<String, String> values, boolean removed) {
    public DatumCorrection {
        values = Map.copyOf(values);
    }
}
