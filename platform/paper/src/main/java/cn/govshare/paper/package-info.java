/// Papers: a small structure that is shown as one HTML page and printed as the same page in PDF.
@NullMarked
package cn.govshare.paper;

import org.jspecify.annotations.NullMarked;
