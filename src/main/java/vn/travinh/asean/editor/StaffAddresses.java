package vn.travinh.asean.editor;

import vn.travinh.asean.content.DocumentFile;

/** Addresses that pages of the newsroom lead to. */
public final class StaffAddresses {
  public static final String DESK = "/staff/";
  public static final String SIGN_IN = "/staff/sign-in";
  public static final String NEW = "/staff/new";
  public static final String BIN = "/staff/bin";
  public static final String DOCUMENTS = "/staff/documents";
  public static final String HELP = "/staff/help/";

  private StaffAddresses() {}

  /** Where a document is written. */
  public static String edit(DocumentFile file) {
    return "/staff/edit/" + path(file);
  }

  /** Its revisions. */
  public static String history(DocumentFile file) {
    return "/staff/history/" + path(file);
  }

  /** Its source and itself side by side. */
  public static String translate(DocumentFile file) {
    return "/staff/translate/" + path(file);
  }

  /** Section, folder and language, as in {@code places/ao-ba-om/vi}. */
  public static String path(DocumentFile file) {
    return file.id() + "/" + file.language().code();
  }
}
