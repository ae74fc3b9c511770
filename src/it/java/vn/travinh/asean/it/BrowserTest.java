package vn.travinh.asean.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that takes a {@link ShippedSite}, a {@link Chrome} or the {@link StaffSite} of every
 * day as parameters. Each of them is started once for all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(SharedResources.class)
@interface BrowserTest {}
