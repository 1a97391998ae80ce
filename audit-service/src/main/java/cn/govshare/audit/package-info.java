/// The audit service: keeps every record of the trail for good and lets auditors search it.
@NullMarked
package cn.govshare.audit;

import org.jspecify.annotations.NullMarked;
