using System.CommandLine;
using Briefing.Cli.Options;
using Briefing.Cli.Terminal;
using Briefing.Hosting.Http;

namespace Briefing.Cli;

/// <summary><c>briefing keys</c>: who may call the API.</summary>
internal static class KeysCommand
{
    private static readonly string[] Scopes = ["read", "make", "admin"];

    public static Command Create() => new("keys", "Make, list and revoke keys for the API") { Add(), List(), Revoke() };

    private static Command Add()
    {
        var store = new StoreOptions();
        var name = new Argument<string>("NAME") { Description = "Whose key it is" };
        var scopes = new Option<string[]>("--scope") { Description = "What it may do", HelpName = "read|make|admin", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["read", "make"] };
        scopes.AcceptOnlyFromAmong(Scopes);
        name.RefuseUnknownOptions();
        name.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: > 0 and <= 100 })
                result.AddError("NAME has 1 to 100 characters.");
        });
        var command = new Command("add", "Make a key and print it, this once") { name, scopes, store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(async () =>
        {
            var access = parsed.GetRequiredValue(scopes).Aggregate(Access.Public, (all, scope) => all | Enum.Parse<Access>(scope, ignoreCase: true));
            var (secret, key) = await Keys(store.In(parsed)).AddAsync(parsed.GetRequiredValue(name), access, cancellation);
            Console.Out.WriteLine(secret);
            Reports.ToStandardError().Write($"Key {key.Id} is kept as a hash, so this is the only time it is shown. It goes into the header X-Api-Key, never into an address. A server that runs asks for keys once it is started again.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command List()
    {
        var store = new StoreOptions();
        var command = new Command("list", "List the keys without their secrets") { store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(async () =>
        {
            foreach (var key in await Keys(store.In(parsed)).ListAsync(cancellation))
                Console.Out.WriteLine(Printable.From(FormattableString.Invariant($"{key.Id}  {key.Made:yyyy-MM-dd}  {string.Join(',', key.Scopes),-16}  {key.Name}")));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Revoke()
    {
        var store = new StoreOptions();
        var id = new Argument<string>("ID") { Description = "As the list has it" };
        id.RefuseUnknownOptions();
        var command = new Command("revoke", "Make a key worthless, within half a minute") { id, store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(async () =>
        {
            var wanted = parsed.GetRequiredValue(id);
            if (await Keys(store.In(parsed)).RevokeAsync(wanted, cancellation))
                return ExitCode.Done;
            Reports.ToStandardError().Write($"There is no key {wanted}. briefing keys list shows those that there are.");
            return ExitCode.NothingUsable;
        }));
        return command;
    }

    private static ApiKeys Keys(StoreChoice store) => new(store.Open().Blobs, TimeProvider.System);
}
