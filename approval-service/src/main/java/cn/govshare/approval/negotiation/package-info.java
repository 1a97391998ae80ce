/// Disputes about sharing: negotiation between two departments, and the leading group's order when they do not agree
/// (art. 17).
@NullMarked
package cn.govshare.approval.negotiation;

import org.jspecify.annotations.NullMarked;
