/// What the catalog has published, as this service knows it from events: the ground that requests are checked on.
@NullMarked
package cn.govshare.approval.offer;

import org.jspecify.annotations.NullMarked;
