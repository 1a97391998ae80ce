/// What the services tell each other: one record, one JSON schema and one golden file for every event type.
@NullMarked
package cn.govshare.kernel.event;

import org.jspecify.annotations.NullMarked;
