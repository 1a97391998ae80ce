/// What is kept outside the database: the last signed checkpoint, and the keys.
@NullMarked
package cn.govshare.audit.checkpoint.file;

import org.jspecify.annotations.NullMarked;
