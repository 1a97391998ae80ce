package cn.govshare.approval.accessrequest.web;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "ReplyRule", description = "本部门的答复办理方式 · how one's department decides its replies")
record ReplyRuleView(String department, boolean fourEyes) {}
