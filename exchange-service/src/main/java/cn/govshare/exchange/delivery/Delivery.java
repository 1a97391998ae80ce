package cn.govshare.exchange.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What has left for a subscription, whole.
///
/// @param id the access id of its records on the trail
/// @param basis which rows and items of which table it tells of
/// @param after number of the change that it goes on behind; 0 for all rows
/// @param upTo number of the change that a copy stands at which has taken it in
/// @param rows rows that were put
/// @param removed rows that were taken away
/// @param sha256 digest of its lines but the last, hexadecimal
public record Delivery(
        UUID id,
        UUID subscription,
        DeliveryKind kind,
        String basis,
        long after,
        long upTo,
        long rows,
        long removed,
        String sha256,
        Instant takenAt,
        Optional<Instant> acknowledgedAt) {
    public Delivery acknowledged(Instant at) {
        return new Delivery(
                id, subscription, kind, basis, after, upTo, rows, removed, sha256, takenAt, Optional.of(at));
    }
}
