package cn.govshare.kernel.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the article of 溧政办发〔2020〕15号 that a type, method or test enforces, as in `17(1)`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface Article {
    /// Articles, each as `article` or `article(paragraph)`.
    String[] value();
}
