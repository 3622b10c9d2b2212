using System.Security.Cryptography;
using System.Text;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Which slug a cell means that has a name: that of the thing so called, otherwise one made of the name.</summary>
/// <param name="noun">begins slugs of names that leave no letter.</param>
sealed class Slugs(string noun)
{
    const int Longest = 100;

    // Rows are read while those before are recorded.
    readonly Lock guard = new();
    readonly HashSet<string> taken = [];
    readonly Dictionary<string, string> byName = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string> made = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> madeSlugs = [];

    /// <summary>Those that are made of the name of what bears them.</summary>
    readonly HashSet<string> ofNames = [];

    public void Add(string slug, params string?[] names)
    {
        lock (guard)
        {
            taken.Add(slug);
            foreach (var name in names.OfType<string>())
            {
                byName.TryAdd(Texts.Looks(name), slug);
                if (Made(name) == slug)
                    ofNames.Add(slug);
            }
        }
    }

    public (string Slug, bool IsNew) Of(string name)
    {
        lock (guard)
            return Found(name);
    }

    (string Slug, bool IsNew) Found(string name)
    {
        if (taken.Contains(name))
            return (name, false);
        var looks = Texts.Looks(name);
        if (byName.TryGetValue(looks, out var known))
            return (known, false);
        if (made.TryGetValue(looks, out var again))
            return (again, true);

        var slug = Made(name);
        if (taken.Contains(slug) || madeSlugs.Contains(slug))
        {
            var another = Short(slug, name);
            if (taken.Contains(another))
                return (another, false);
            // What is called otherwise than its slug was entered by such a cell as this, with a name from another column.
            if (!madeSlugs.Contains(slug) && !ofNames.Contains(slug))
                return (slug, false);
            // Another name that leaves the same letters is another thing.
            slug = another;
        }

        madeSlugs.Add(slug);
        return (made[looks] = slug, true);
    }

    string Made(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Select(Texts.Unmarked))
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (!Texts.IsMark(c) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? Short(noun, name) : text.Length > Longest ? Short(text, name) : text;
    }

    /// <summary>With a hash of the whole name, so that it stays the same in every file.</summary>
    static string Short(string slug, string name)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        var most = Longest - hash.Length - 1;
        return $"{(slug.Length > most ? slug[..most] : slug).Trim('-')}-{hash}";
    }
}
