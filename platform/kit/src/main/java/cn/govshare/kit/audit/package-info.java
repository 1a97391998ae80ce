/// Every service's way to leave a record on the trail.
@NullMarked
package cn.govshare.kit.audit;

import org.jspecify.annotations.NullMarked;
