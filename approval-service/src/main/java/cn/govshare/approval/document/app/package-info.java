/// Writes the documents of a case and prints them as HTML and PDF.
@NullMarked
package cn.govshare.approval.document.app;

import org.jspecify.annotations.NullMarked;
