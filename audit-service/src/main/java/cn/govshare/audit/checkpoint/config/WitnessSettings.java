package cn.govshare.audit.checkpoint.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who outside the platform sees the log, and how long it goes on without them.
///
/// @param roll file of the witnesses, read anew each time; empty for none
/// @param every pause between two looks whether a witness has not seen the newest checkpoint
/// @param budget how long checkpoints may go unwitnessed before none is signed any more
/// @param stampEvery how often a checkpoint gets a time stamp, where there is an authority
@ConfigurationProperties("govshare.witness")
record WitnessSettings(
        @DefaultValue("") String roll,
        @DefaultValue("5s") Duration every,
        @DefaultValue("24h") Duration budget,
        @DefaultValue("24h") Duration stampEvery) {}
