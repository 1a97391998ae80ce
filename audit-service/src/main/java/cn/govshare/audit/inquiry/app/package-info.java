/// Answers the auditor's questions, each of which leaves a record of its own.
@NullMarked
package cn.govshare.audit.inquiry.app;

import org.jspecify.annotations.NullMarked;
