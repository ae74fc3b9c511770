package vn.travinh.asean;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.travinh.asean.config.Setting;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.config.SettingsException;
import vn.travinh.asean.config.SettingsReader;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.text.NearestWord;

/** Reads the command line and runs one command. */
public final class Main {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int MISUSED = 2;

  /**
   * Lucene tells here how fast it could be on newer Javas, which nobody who runs the portal can act
   * upon. Held, for Java forgets what is set on a logger that nobody holds.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private final Map<String, String> environment;
  private final PrintWriter out;
  private final PrintWriter err;
  private final PasswordSource passwords;

  Main(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this(environment, out, err, PasswordSource.ofThisProgram());
  }

  Main(
      Map<String, String> environment, PrintWriter out, PrintWriter err, PasswordSource passwords) {
    this.environment = environment;
    this.out = out;
    this.err = err;
    this.passwords = passwords;
  }

  public static void main(String[] arguments) {
    // Pictures are drawn without a screen, also where somebody starts the program from one.
    System.setProperty("java.awt.headless", "true");
    // Java 22 to 24 take a pipe for a terminal otherwise, where a password may come from.
    System.setProperty("jdk.console", "java.base");
    LUCENE.setLevel(Level.SEVERE);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = new Main(System.getenv(), out, err).run(arguments);
    if (status != OK) {
      System.exit(status);
    }
  }

  /**
   * @return exit status: 0, 1 where the command failed, 2 where it was misused
   */
  int run(String... arguments) {
    CommandLine line = new CommandLine(commands());
    line.setOut(out);
    line.setErr(err);
    try {
      ParseResult parsed = line.parseArgs(arguments);
      Integer helped = CommandLine.executeHelpRequest(parsed);
      return helped == null ? execute(parsed) : helped;
    } catch (UnmatchedArgumentException unknown) {
      err.println(unknownWord(unknown));
      return MISUSED;
    } catch (ParameterException misused) {
      err.println(firstLine(String.valueOf(misused.getMessage())) + " (try --help)");
      return MISUSED;
    } catch (SettingsException wrong) {
      wrong.messages().forEach(err::println);
      return MISUSED;
    }
  }

  /** The first of them: what follows an unknown flag is most often its value. */
  private static String unknownWord(UnmatchedArgumentException unknown) {
    String word = unknown.getUnmatched().get(0).replaceFirst("=.*", "");
    CommandSpec command = unknown.getCommandLine().getCommandSpec();
    boolean flag = word.startsWith("-");
    Set<String> known = flag ? command.optionsMap().keySet() : command.subcommands().keySet();
    String near = NearestWord.to(word, known).map(each -> "did you mean " + each + "? ").orElse("");
    return word + " is no " + (flag ? "flag" : "command") + " known here (" + near + "try --help)";
  }

  private int execute(ParseResult parsed) throws SettingsException {
    ParseResult chosen = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    String name = parsed.hasSubcommand() ? chosen.commandSpec().name() : "serve";
    if (name.equals("user")) {
      return addUser(parsed, chosen);
    }
    Settings settings = SettingsReader.read(flags(parsed, chosen), environment);
    return switch (name) {
      case "check" ->
          CheckCommand.run(
              settings,
              chosen.matchedOptionValue("--format", CheckCommand.Format.TEXT),
              chosen.hasMatchedOption("--summary"),
              out,
              err);
      case "export" ->
          ExportCommand.run(settings, chosen.matchedOptionValue("--out", ""), out, err);
      case "searches" ->
          SearchesCommand.run(
              settings,
              chosen.matchedOptionValue("--days", SearchesCommand.DEFAULT_DAYS),
              out,
              err);
      case "reindex" -> ReindexCommand.run(settings, out, err);
      case "verify" -> VerifyCommand.run(settings, out, err);
      case "backup" ->
          BackupCommand.write(settings, chosen.matchedOptionValue("--out", ""), out, err);
      case "restore" ->
          BackupCommand.restore(settings, chosen.matchedOptionValue("--from", ""), out, err);
      default -> ServeCommand.run(settings, out, err);
    };
  }

  private int addUser(ParseResult parsed, ParseResult user) throws SettingsException {
    if (!user.hasSubcommand()) {
      err.println("user needs to be told what to do: user add NAME (try --help)");
      return MISUSED;
    }
    ParseResult add = user.subcommand();
    Settings settings = SettingsReader.read(flags(parsed, user, add), environment);
    String name = add.matchedPositionalValue(0, "");
    return UserCommand.add(
        settings,
        name,
        add.matchedOptionValue("--display-name", name),
        add.matchedOptionValue("--role", Role.AUTHOR),
        passwords,
        out,
        err);
  }

  /** Settings may stand before or after the command's name; the later one holds. */
  private static Map<Setting, String> flags(ParseResult... levels) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    for (ParseResult each : levels) {
      for (Setting setting : Setting.values()) {
        String value = each.matchedOptionValue(setting.flag(), (String) null);
        if (value != null) {
          flags.put(setting, value);
        }
      }
    }
    return flags;
  }

  private static CommandSpec commands() {
    CommandSpec portal =
        command(
            "asean-tra-vinh", "Serves the ASEAN – Trà Vinh portal (as the command serve does).");
    portal.version("asean-tra-vinh " + Version.current());
    portal.addSubcommand("serve", command("serve", "Serves the site; the default."));
    portal.addSubcommand(
        "check",
        command(
                "check",
                "Checks all content: front matter, links, images, translations, dates, encoding.")
            .addOption(
                OptionSpec.builder("--format")
                    .paramLabel("text|json")
                    .type(CheckCommand.Format.class)
                    .converters(CheckCommand.Format::parse)
                    .description("How problems are printed (text).")
                    .build())
            .addOption(
                OptionSpec.builder("--summary")
                    .description("Counts documents by section and language.")
                    .build()));
    portal.addSubcommand(
        "export",
        command("export", "Writes the whole public site as static files; needs --base-url.")
            .addOption(
                OptionSpec.builder("--out")
                    .paramLabel("DIR")
                    .type(String.class)
                    .required(true)
                    .description("Folder to write, empty or an earlier export.")
                    .build()));
    portal.addSubcommand(
        "reindex",
        command("reindex", "Rebuilds the search index, in a running portal where there is one."));
    portal.addSubcommand(
        "searches",
        command("searches", "Prints how often was searched for what, day by day.")
            .addOption(
                OptionSpec.builder("--days")
                    .paramLabel("NUMBER")
                    .type(int.class)
                    .description(
                        "How many days that have counts are printed, the newest first ("
                            + SearchesCommand.DEFAULT_DAYS
                            + ").")
                    .build()));
    portal.addSubcommand("user", user());
    portal.addSubcommand(
        "verify",
        command("verify", "Checks whether the audit log is as it was written, entry by entry."));
    portal.addSubcommand(
        "backup",
        command(
                "backup",
                "Writes all that is in the data folder and cannot be made again into one file, also"
                    + " while the portal runs.")
            .addOption(
                OptionSpec.builder("--out")
                    .paramLabel("FILE")
                    .type(String.class)
                    .required(true)
                    .description("File to write; one that is there is replaced.")
                    .build()));
    portal.addSubcommand(
        "restore",
        command("restore", "Puts a backup into a data folder that has none of it.")
            .addOption(
                OptionSpec.builder("--from")
                    .paramLabel("FILE")
                    .type(String.class)
                    .required(true)
                    .description("File that backup wrote.")
                    .build()));
    return portal;
  }

  private static CommandSpec user() {
    return command("user", "Looks after staff accounts.")
        .addSubcommand(
            "add",
            command(
                    "add",
                    "Makes a staff account. The password is asked for, or read from standard input.")
                .addPositional(
                    PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("NAME")
                        .type(String.class)
                        .required(true)
                        .description("Name to sign in with, such as lan.nguyen.")
                        .build())
                .addOption(
                    OptionSpec.builder("--role")
                        .paramLabel(UserCommand.ROLES)
                        .type(Role.class)
                        .converters(UserCommand::role)
                        .required(true)
                        .description(
                            "author: writes; editor: publishes too; admin: looks after accounts too.")
                        .build())
                .addOption(
                    OptionSpec.builder("--display-name")
                        .paramLabel("TEXT")
                        .type(String.class)
                        .description("Name as people know it (NAME).")
                        .build()));
  }

  private static CommandSpec command(String name, String description) {
    CommandSpec command = CommandSpec.create().name(name);
    command.usageMessage().description(description);
    for (Setting setting : Setting.values()) {
      String otherwise =
          setting.defaultValue().isEmpty() ? "" : " (" + setting.defaultValue() + ")";
      command.addOption(
          OptionSpec.builder(setting.flag())
              .paramLabel(setting.label())
              .type(String.class)
              .arity(setting == Setting.DEV ? "0..1" : "1")
              .fallbackValue("true")
              .description(setting.help() + otherwise + "; also " + setting.variable())
              .build());
    }
    command.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Prints this help.")
            .build());
    command.addOption(
        OptionSpec.builder("--version")
            .versionHelp(true)
            .description("Prints the version.")
            .build());
    command.version("asean-tra-vinh " + Version.current());
    return command;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
