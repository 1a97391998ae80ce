/// What is put in force, from the topic of the statutory clock.
@NullMarked
package cn.govshare.catalog.enacted.kafka;

import org.jspecify.annotations.NullMarked;
