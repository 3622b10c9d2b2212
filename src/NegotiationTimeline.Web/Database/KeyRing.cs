using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace NegotiationTimeline.Web.Database;

/// <summary>
/// Where the keys lie by which secrets are protected: in a folder beside a database of our own; in the database where it is
/// somebody's server, since all nodes need them; or in a folder that all nodes share.
/// </summary>
static class KeyRing
{
    /// <summary>The configuration key of a folder that all nodes share.</summary>
    public const string Setting = "Keys:Folder";

    public static void AddKeyRing(this WebApplicationBuilder builder)
    {
        // It warns at each start that keys are not themselves encrypted; operations.md says so, and how to part them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddDataProtection().SetApplicationName("NegotiationTimeline");
        // Only when keys are needed: whoever looks at the program without starting it has no data folder.
        builder.Services.AddOptions<KeyManagementOptions>()
            .Configure<IServiceProvider>((it, services) => it.XmlRepository = Repository(services));
    }

    static IXmlRepository Repository(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var folder = configuration[Setting] is { Length: > 0 } chosen ? chosen
            : configuration.GetConnectionString("Timeline") is not null ? null
            : Path.Combine(DataFolder.Open(configuration).Path, "keys");
        return folder is null
            ? new InDatabase(services.GetRequiredService<NpgsqlDataSource>())
            : new FileSystemXmlRepository(Private(folder), services.GetRequiredService<ILoggerFactory>());
    }

    static DirectoryInfo Private(string folder) =>
        OperatingSystem.IsWindows() || Directory.Exists(folder)
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    sealed class InDatabase(NpgsqlDataSource database) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var read = database.CreateCommand("select body from timeline.key order by kept, name");
            using var rows = read.ExecuteReader();
            List<XElement> found = [];
            while (rows.Read())
                found.Add(XElement.Parse(rows.GetString(0)));
            return found;
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            using var keep = database.CreateCommand(
                "insert into timeline.key (name, body) values ($1, $2) on conflict do nothing");
            keep.Parameters.Add(new() { Value = friendlyName });
            keep.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
            keep.ExecuteNonQuery();
        }
    }
}
