package cn.govshare.exchange.dataset.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How long data sets remember.
///
/// @param keepFormerRows how long it is known what a row was before it changed or went; who has not followed the
///     changes for longer takes the data set anew
@Validated
@ConfigurationProperties("govshare.data-sets")
record DataSetSettings(@DefaultValue("30d") Duration keepFormerRows) {}
