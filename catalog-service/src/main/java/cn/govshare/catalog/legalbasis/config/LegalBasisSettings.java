package cn.govshare.catalog.legalbasis.config;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What operators may set for the register of legal bases and functions.
///
/// @param reclassifyWithin working days to reclassify an entry whose basis for not sharing has gone; they count where
/// the
/// rule profile names none
@Validated
@ConfigurationProperties("govshare.legal-basis")
record LegalBasisSettings(@DefaultValue("15") @Positive int reclassifyWithin) {}
