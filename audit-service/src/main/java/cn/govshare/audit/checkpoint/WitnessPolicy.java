package cn.govshare.audit.checkpoint;

import java.time.Duration;

/// How long the platform goes on without those outside it.
///
/// @param budget how long checkpoints may go unwitnessed before none is signed any more
/// @param stampEvery how often a checkpoint gets a time stamp
public record WitnessPolicy(Duration budget, Duration stampEvery) {}
