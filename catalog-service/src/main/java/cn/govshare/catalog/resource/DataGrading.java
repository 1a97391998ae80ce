package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.DataGrade;
import org.jspecify.annotations.Nullable;

/// How the data is classified and graded (数据分类分级).
///
/// @param category the class of data, as in `个人信息`; empty when it was not stated
public record DataGrading(String category, @Nullable DataGrade grade) {}
