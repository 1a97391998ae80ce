/// The auditor's questions to the trail, and what may be asked.
@NullMarked
package cn.govshare.audit.inquiry;

import org.jspecify.annotations.NullMarked;
