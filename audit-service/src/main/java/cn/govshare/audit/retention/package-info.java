/// How long the trail is kept: months are archived as files, and pruned by two persons when their time is over.
@NullMarked
package cn.govshare.audit.retention;

import org.jspecify.annotations.NullMarked;
