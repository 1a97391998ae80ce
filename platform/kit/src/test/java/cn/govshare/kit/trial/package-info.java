/// What the trial service does: it reads departments and keeps notes.
@NullMarked
package cn.govshare.kit.trial;

import org.jspecify.annotations.NullMarked;
