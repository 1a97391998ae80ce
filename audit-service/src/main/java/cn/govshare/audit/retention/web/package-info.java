/// Archiving and pruning over HTTP.
@NullMarked
package cn.govshare.audit.retention.web;

import org.jspecify.annotations.NullMarked;
