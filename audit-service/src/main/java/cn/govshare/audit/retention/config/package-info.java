/// How long the trail is kept, and where its archives are.
@NullMarked
package cn.govshare.audit.retention.config;

import org.jspecify.annotations.NullMarked;
