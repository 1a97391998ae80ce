package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.vocabulary.Article;

/// The provider's answer: agree or not agree.
@Article("17")
public sealed interface Reply permits Consent, Refusal {}
