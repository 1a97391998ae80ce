/// The way to the platform: checkpoints, tiles and packages over HTTP, with the auditor's token.
@NullMarked
package cn.govshare.auditorkit.fetch;

import org.jspecify.annotations.NullMarked;
