/// Makes data sets fit the revisions of their entries as the catalog publishes them.
@NullMarked
package cn.govshare.exchange.dataset.kafka;

import org.jspecify.annotations.NullMarked;
