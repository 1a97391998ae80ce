/// Keeps imported rule profiles and their choice in PostgreSQL.
@NullMarked
package cn.govshare.approval.profile.jdbc;

import org.jspecify.annotations.NullMarked;
