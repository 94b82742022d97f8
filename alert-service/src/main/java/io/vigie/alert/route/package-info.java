/** Which department owns an alert and who hears of it, from the company's configuration. Pure. */
@NullMarked
package io.vigie.alert.route;

import org.jspecify.annotations.NullMarked;
