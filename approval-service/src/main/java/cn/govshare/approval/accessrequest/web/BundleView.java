package cn.govshare.approval.accessrequest.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "AccessRequestBundle", description = "批量提交的申请 · the requests that were taken")
record BundleView(List<AccessRequestView> requests) {}
