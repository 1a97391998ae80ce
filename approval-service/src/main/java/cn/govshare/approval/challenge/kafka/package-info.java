/// What the exchange tells of challenges.
@NullMarked
package cn.govshare.approval.challenge.kafka;

import org.jspecify.annotations.NullMarked;
