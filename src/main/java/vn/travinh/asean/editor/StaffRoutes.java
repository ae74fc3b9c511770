package vn.travinh.asean.editor;

import java.util.List;

/** Some addresses of the newsroom that belong together. */
public interface StaffRoutes {
  List<StaffRoute> routes();
}
